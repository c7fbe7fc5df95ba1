/// The Python module that records a training loop for `nnviz check`.
let recorderModule = """
    # Records a training loop for `nnviz check`: every number with all its digits.
    #
    #     from nnviz_recorder import record
    #     record(step, loss, W1=W1, W2=W2)                          # step 0, 1, 2, ...: before the update
    #     record(step, loss, **dict(model.named_parameters()))      # nn.Sequential
    #     record(step, loss, W=W, y=y, error=error)                 # one neuron
    #
    # Tensors, arrays, lists and numbers; one file, loop.jsonl, begun anew at step 0.
    # Then: nnviz check loop.jsonl
    import json

    FILE = "loop.jsonl"


    def plain(value):
        for method in ("detach", "cpu"):
            value = getattr(value, method, lambda value=value: value)()
        if hasattr(value, "tolist"):
            value = value.tolist()
        if isinstance(value, (list, tuple)):
            return [plain(part) for part in value]
        return float(value)


    def number(value):
        value = plain(value)
        while isinstance(value, list) and len(value) == 1:
            value = value[0]
        return value


    def record(step, loss, **values):
        line = {"step": int(step), "loss": number(loss)}
        if "W" in values:
            line.update((name, number(value)) for name, value in values.items())
        else:
            line["params"] = {name: plain(value) for name, value in values.items()}
        with open(FILE, "w" if line["step"] == 0 else "a") as file:
            file.write(json.dumps(line) + "\\n")

    """
