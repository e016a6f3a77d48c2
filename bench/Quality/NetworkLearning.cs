using Archive.Search;

namespace Quality;

/// <summary>
/// Learns a <see cref="Confidence"/>: logistic loss over weighted cases, by Adam (Kingma and Ba 2014) on small batches with a rate that
/// falls as a cosine. Several networks from different starts are averaged: side by side they are one with more units. The same each time.
/// </summary>
internal sealed class NetworkLearning(IReadOnlyList<(float[] Features, bool IsThere, double Share)> cases)
{
    private const int Networks = 3;
    private const int Units = 8;
    private const int Epochs = 20;
    private const int Batch = 512;
    private const double Rate = 0.03;
    private const double LeastSpread = 1e-3;
    private const double L2 = 0.002;

    // What goes past the units is not bounded by them: sets of other kinds are told better without it.
    private const double DirectL2 = 15 * L2;

    private readonly int count = cases[0].Features.Length;

    public Confidence Learn()
    {
        var mean = Enumerable.Range(0, count).Select(i => cases.Average(one => (double)one.Features[i])).ToArray();
        var spread = Enumerable.Range(0, count)
            .Select(i => Math.Max(LeastSpread, Math.Sqrt(cases.Average(one => Math.Pow(one.Features[i] - mean[i], 2))))).ToArray();
        var values = cases.Select(one => one.Features.Select((value, i) => (float)Math.Clamp((value - mean[i]) / spread[i], -Confidence.Limit, Confidence.Limit)).ToArray()).ToArray();
        var networks = Enumerable.Range(0, Networks).Select(start => new Network(count, start)).ToList();
        foreach (var network in networks) Fit(network, values);
        return new(
            [.. Enumerable.Range(0, count).Select(i => new Confidence.Input(
                (float)mean[i],
                (float)spread[i],
                networks.Average(network => network.Direct(i)),
                [.. networks.SelectMany(network => Enumerable.Range(0, Units).Select(unit => network.InUnit(i, unit)))]))],
            networks.Average(network => network.Bias),
            [.. networks.SelectMany(network => Enumerable.Range(0, Units).Select(network.UnitBias))],
            [.. networks.SelectMany(network => Enumerable.Range(0, Units).Select(unit => network.UnitWeight(unit) / Networks))]);
    }

    private void Fit(Network network, float[][] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        var batches = (values.Length + Batch - 1) / Batch;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            network.Random.Shuffle(order);
            for (var batch = 0; batch < batches; batch++)
            {
                var done = ((epoch * batches) + batch + 1.0) / (Epochs * batches);
                var taken = order.AsSpan(batch * Batch, Math.Min(Batch, order.Length - (batch * Batch)));
                foreach (var one in taken)
                    network.Add(values[one], cases[one].IsThere, (float)(cases[one].Share * cases.Count / taken.Length));
                network.Step(Rate * ((0.5 * (1 + Math.Cos(Math.PI * done))) + 0.01));
            }
        }
    }

    /// <summary>Its parameters in one array, for the steps: weights in the units, their biases, their weights, the direct weights, the bias.</summary>
    private sealed class Network
    {
        private readonly int inputs;
        private readonly float[] parameters;
        private readonly float[] gradient;
        private readonly double[] first;
        private readonly double[] second;
        private readonly float[] hidden = new float[Units];
        private int steps;

        public Network(int inputs, int start)
        {
            this.inputs = inputs;
            Random = new Random(start);
            parameters = new float[DirectAt(inputs) + 1];
            gradient = new float[parameters.Length];
            first = new double[parameters.Length];
            second = new double[parameters.Length];
            for (var i = 0; i < inputs * Units; i++) parameters[i] = (float)(Normal() / Math.Sqrt(inputs));
            for (var unit = 0; unit < Units; unit++) parameters[WeightAt(unit)] = (float)(Normal() / Math.Sqrt(Units));
        }

        public Random Random { get; }

        public float Bias => parameters[^1];

        public float InUnit(int input, int unit) => parameters[(input * Units) + unit];

        public float UnitBias(int unit) => parameters[(inputs * Units) + unit];

        public float UnitWeight(int unit) => parameters[WeightAt(unit)];

        public float Direct(int input) => parameters[DirectAt(input)];

        /// <summary>Adds a case to the gradient.</summary>
        public void Add(float[] values, bool isThere, float share)
        {
            var sum = Bias;
            for (var unit = 0; unit < Units; unit++) hidden[unit] = UnitBias(unit);
            for (var i = 0; i < inputs; i++)
            {
                sum += Direct(i) * values[i];
                for (var unit = 0; unit < Units; unit++) hidden[unit] += InUnit(i, unit) * values[i];
            }
            for (var unit = 0; unit < Units; unit++) sum += UnitWeight(unit) * (hidden[unit] = MathF.Tanh(hidden[unit]));

            var error = ((1 / (1 + MathF.Exp(-sum))) - (isThere ? 1 : 0)) * share;
            gradient[^1] += error;
            for (var unit = 0; unit < Units; unit++)
            {
                gradient[WeightAt(unit)] += error * hidden[unit];
                hidden[unit] = error * UnitWeight(unit) * (1 - (hidden[unit] * hidden[unit]));
                gradient[(inputs * Units) + unit] += hidden[unit];
            }
            for (var i = 0; i < inputs; i++)
            {
                gradient[DirectAt(i)] += error * values[i];
                for (var unit = 0; unit < Units; unit++) gradient[(i * Units) + unit] += hidden[unit] * values[i];
            }
        }

        public void Step(double rate)
        {
            const double FirstDecay = 0.9;
            const double SecondDecay = 0.99;
            steps++;
            for (var i = 0; i < parameters.Length; i++)
            {
                var slope = gradient[i] + (L2Of(i) * parameters[i]);
                gradient[i] = 0;
                first[i] = (FirstDecay * first[i]) + ((1 - FirstDecay) * slope);
                second[i] = (SecondDecay * second[i]) + ((1 - SecondDecay) * slope * slope);
                parameters[i] -= (float)(rate * first[i] / (1 - Math.Pow(FirstDecay, steps)) / (Math.Sqrt(second[i] / (1 - Math.Pow(SecondDecay, steps))) + 1e-8));
            }
        }

        private int WeightAt(int unit) => (inputs * Units) + Units + unit;

        private int DirectAt(int input) => (inputs * Units) + (2 * Units) + input;

        private double L2Of(int parameter) =>
            parameter < inputs * Units || (parameter >= WeightAt(0) && parameter < DirectAt(0)) ? L2
            : parameter >= DirectAt(0) && parameter < parameters.Length - 1 ? DirectL2 : 0;

        /// <summary>By Box and Muller.</summary>
        private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Random.NextDouble())) * Math.Cos(2 * Math.PI * Random.NextDouble());
    }
}
