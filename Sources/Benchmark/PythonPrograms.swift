import Foundation

/// The notebook's own programs, where Python with torch and numpy is found: run by it, timed by it, in one thread.
enum PythonPrograms {
    /// Reports nanoseconds an iteration of each, or says why not.
    static func run(python: String, report: (Sample) -> Void, say: (String) -> Void) {
        run(program, python: python, report: report, say: say)
    }

    /// Reports nanoseconds for one step of one of many networks that PyTorch trains in batched products.
    static func runBatches(python: String, report: (Sample) -> Void, say: (String) -> Void) {
        run(batches, python: python, report: report, say: say)
    }

    private static func run(
        _ program: String, python: String, report: (Sample) -> Void, say: (String) -> Void
    ) {
        guard let output = output(of: python, program) else {
            return say("The notebook's own programs: skipped, \(python) with torch and numpy was not found.")
        }
        for line in output.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { continue }
            report(
                Sample(
                    String(fields[0]), unit: "ns", fields[1].split(separator: " ").compactMap { Double($0) }))
        }
    }

    private static func output(of python: String, _ program: String) -> String? {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", program]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    private static let program = """
        import random, time
        import numpy, torch
        from torch import nn, optim

        torch.set_num_threads(1)
        torch.manual_seed(0)

        def report(name, steps, run):
            run(max(1, steps // 10))
            times = []
            for _ in range(5):
                start = time.process_time_ns()
                run(steps)
                times.append((time.process_time_ns() - start) / steps)
            print(name + "\\t" + " ".join("%.1f" % t for t in times))

        def train(parameters, predict, Y):
            optimizer = optim.SGD(parameters, lr=0.01)
            def run(steps):
                for i in range(steps):
                    error = torch.abs(Y - predict()).mean()
                    optimizer.zero_grad()
                    error.backward()
                    optimizer.step()
            return run

        def neuron(steps):
            x, target, W = 6, 1.5, random.uniform(0, 0.5)
            for i in range(steps):
                y = W * x
                error = y - target
                slope = -1 if error < 0 else 1
                W -= (x * slope) * 0.001

        X = torch.tensor([[-1, 3, 5]]).float()
        Y = torch.tensor([[0.7, 1.3, 2.1]]).float()
        W1 = torch.randn(3, 6, requires_grad=True)
        W2 = torch.randn(6, 3, requires_grad=True)
        network = nn.Sequential(nn.Linear(3, 6), nn.Sigmoid(), nn.Linear(6, 3))
        report("network of linear layers: PyTorch", 1000, train(network.parameters(), lambda: network(X), Y))
        report("network of matrices: PyTorch", 1000, train([W1, W2], lambda: torch.sigmoid(X.mm(W1)).mm(W2), Y))

        x, y = X.numpy(), Y.numpy()
        w1, w2 = W1.detach().numpy().copy(), W2.detach().numpy().copy()
        def with_numpy(steps):
            global w1, w2
            for i in range(steps):
                h = 1 / (1 + numpy.exp(-(x @ w1)))
                slope = -numpy.sign(y - h @ w2) / 3
                back = (slope @ w2.T) * (1 - h) * h
                w2 = w2 - 0.01 * (h.T @ slope)
                w1 = w1 - 0.01 * (x.T @ back)
        report("network of matrices: numpy", 5000, with_numpy)
        report("neuron: Python", 300000, neuron)

        for inputs, hidden, outputs in [(16, 64, 16), (128, 512, 128), (784, 256, 10)]:
            for rows in [1, 64]:
                layers = nn.Sequential(nn.Linear(inputs, hidden), nn.Sigmoid(), nn.Linear(hidden, outputs))
                data, targets = torch.rand(rows, inputs), torch.rand(rows, outputs)
                name = "%d→%d→%d, %d row%s: PyTorch" % (inputs, hidden, outputs, rows, "" if rows == 1 else "s")
                report(name, 300, train(layers.parameters(), lambda: layers(data), targets))
        """

    private static let batches = """
        import time
        import torch
        from torch import nn

        torch.set_num_threads(1)

        def batch(name, sizes, X, Y, count=1000, steps=100):
            parameters = [[] for _ in range(4)]
            for seed in range(count):
                torch.manual_seed(seed)
                first, second = nn.Linear(sizes[0], sizes[1]), nn.Linear(sizes[1], sizes[2])
                for place, tensor in enumerate([first.weight.T, first.bias[None], second.weight.T, second.bias[None]]):
                    parameters[place].append(tensor.detach())
            W1, b1, W2, b2 = parameters = [torch.stack(p).contiguous().requires_grad_() for p in parameters]
            optimizer = torch.optim.SGD(parameters, lr=0.01)
            X = X.expand(count, -1, -1)
            def run(steps):
                for i in range(steps):
                    h = torch.sigmoid(torch.baddbmm(b1, X, W1))
                    losses = torch.abs(Y - torch.baddbmm(b2, h, W2)).mean(dim=(1, 2))
                    optimizer.zero_grad()
                    losses.sum().backward()
                    optimizer.step()
                return losses
            run(10)
            times = []
            for _ in range(7):
                start = time.process_time_ns()
                run(steps)
                times.append((time.process_time_ns() - start) / (steps * count))
            print(name + ": 1000 starts, PyTorch in batches\\t" + " ".join("%.2f" % t for t in times))

        batch("3→6→3", (3, 6, 3), torch.tensor([[-1.0, 3, 5]]), torch.tensor([[0.7, 1.3, 2.1]]))
        xor = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
        batch("2→6→1, 4 rows", (2, 6, 1), xor, torch.tensor([[0.0], [1], [1], [0]]))
        """
}
