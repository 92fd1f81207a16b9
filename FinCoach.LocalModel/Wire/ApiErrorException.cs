namespace FinCoach.LocalModel.Wire;

/// <summary>Carries an <see cref="ApiError"/> out of a request's handling to the edge, where <see cref="WireErrors"/> writes it.</summary>
internal sealed class ApiErrorException(ApiError error) : Exception(error.Message)
{
    public ApiError Error { get; } = error;
}
