using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FinCoach.Data.Retrieval;

/// <summary>
/// Vectors of questions that another replica, or this one before its restart, asked for already. Keys are digests of model and question: no
/// text of a person stands in Redis. Redis late or gone means a vector is made anew.
/// </summary>
internal sealed partial class SharedVectors(
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<SharedVectors> logger, IConnectionMultiplexer? redis = null)
{
    private const string Prefix = "fincoach:question-vector:";

    // A cache that answers later than a model would is none.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Null when it is not there, or Redis does not say so at once.</summary>
    public async Task<float[]?> FindAsync(string model, string question, CancellationToken ct)
    {
        if (redis is not { IsConnected: true })
        {
            return null;
        }

        try
        {
            byte[]? stored = await redis.GetDatabase().StringGetAsync(KeyOf(model, question)).WaitAsync(Patience, real, ct);
            return stored is null || stored.Length % sizeof(float) != 0 ? null : Floats(stored);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            LogUnavailable(logger, e);
            return null;
        }
    }

    /// <summary>Keeps a vector for a day; nobody waits for it.</summary>
    public void Keep(string model, string question, float[] vector)
    {
        if (redis is not { IsConnected: true })
        {
            return;
        }

        try
        {
            redis.GetDatabase().StringSet(KeyOf(model, question), Bytes(vector), KeptFor, flags: CommandFlags.FireAndForget);
        }
        catch (RedisException e)
        {
            LogUnavailable(logger, e);
        }
    }

    internal static string KeyOf(string model, string question) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{question}")));

    private static byte[] Bytes(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return bytes;
    }

    private static float[] Floats(byte[] bytes)
    {
        var vector = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        return vector;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Redis did not give or take a question's vector.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
