namespace FinCoach.Nlu.Training;

/// <summary>How the weights of a classifier are learned.</summary>
internal enum Learner
{
    /// <summary>All labels against one another, by gradient: <see cref="LinearTrainer"/>.</summary>
    Logistic,

    /// <summary>Each label against the rest: <see cref="PerceptronTrainer"/>.</summary>
    Perceptron,

    /// <summary>Counted, not fitted: <see cref="BayesTrainer"/>.</summary>
    Bayes,
}
