using System.Buffers.Binary;
using System.Security.Cryptography;
using FinCoach.Data.Ml;

namespace FinCoach.Trainer.Datasets;

/// <summary>Which split a person's rows belong to: all of them to one, the same in every dataset of a seed.</summary>
internal static class PeopleSplit
{
    public static DatasetSplit Of(Guid userId, DatasetFilter filter)
    {
        Span<byte> text = stackalloc byte[24];
        userId.TryWriteBytes(text, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64BigEndian(text[16..], filter.Seed);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(text, digest);
        var share = (BinaryPrimitives.ReadUInt64BigEndian(digest) >> 11) * (1.0 / (1UL << 53));
        return share < filter.Golden ? DatasetSplit.Golden
            : share < filter.Golden + filter.Validation ? DatasetSplit.Validation
            : DatasetSplit.Train;
    }
}
