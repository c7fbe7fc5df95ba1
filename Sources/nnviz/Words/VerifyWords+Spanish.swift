import Learning
import Recordings
import Visualizer

extension VerifyWords {
    static func spanishProblem(_ problem: RecordingError.Problem) -> String {
        switch problem {
        case .syntax(let expected): "no es JSON: se esperaba \(text(expected))"
        case .csvTrace: "es una traza en CSV; hace falta una escrita con trace --format jsonl"
        case .unfinished: "el texto acaba en mitad de un valor"
        case .tooDeep: "hay más niveles anidados de los que tiene una ejecución"
        case .duplicate: "aparece dos veces"
        case .missing: "falta"
        case .unknown: "no es un campo de una traza"
        case .unexpected(let found, let expected): "se esperaba \(text(expected)), hay \(text(found))"
        case .count(let found, let expected):
            MessageWords.shared.valueCount[.spanish](expected, found)
        case .endsEarly(let step, let expected): "la traza acaba en el paso \(step) de \(expected)"
        case .endsBeforeLane(let lane, let step):
            "la traza acaba antes del carril \(lane) del paso \(step)"
        case .layers: "ninguna red puede tener estas capas"
        case .parameterNames:
            "los parámetros se llaman W1, W2, …, con b1, b2, … o sin ellos, o como módulos 0.weight, 0.bias, fc2.weight, "
                + "fc2.bias, … en el orden de las capas"
        case .tooFewSteps(let steps):
            "hay \(steps) \(steps == 1 ? "paso grabado" : "pasos grabados"); una actualización se ve entre dos"
        }
    }

    private static func text(_ found: RecordingError.Found) -> String {
        switch found {
        case .written(let text): text
        case .list: "una lista"
        case .object: "un objeto"
        }
    }

    private static func text(_ token: RecordingError.Token) -> String {
        switch token {
        case .commaOrBracket: "una coma o ]"
        case .commaOrBrace: "una coma o }"
        case .colon: "el signo de dos puntos"
        case .name: "un nombre entre comillas"
        case .character: "un carácter"
        case .quote: "el cierre de las comillas"
        case .utf8: "texto en UTF-8"
        case .value: "un valor"
        case .endOfText: "el final del texto"
        }
    }

    private static func text(_ expectation: RecordingError.Expectation) -> String {
        switch expectation {
        case .object: "un objeto"
        case .list: "una lista"
        case .numbers: "una lista de números"
        case .finiteNumbers: "una lista de números finitos"
        case .string: "un texto entre comillas"
        case .boolean: "true o false"
        case .integer(let range): "un número entero de \(range.lowerBound) a \(range.upperBound)"
        case .positiveInteger: "un número entero mayor que 0"
        case .number(let isFloat32): "un número de tipo \(isFloat32 ? "float32" : "float64")"
        case .finiteNumber: "un número finito"
        case .positiveRate: "una tasa de aprendizaje mayor que 0"
        case .typeName(let name): "\"\(name)\""
        case .command: "\"neuron\" o \"network\""
        case .program: "el programa \"A\", \"B\" o \"C\""
        case .activation:
            "uno de estos nombres: \(Activation.allCases.map(\.rawValue).joined(separator: ", "))"
        case .loss: Loss.allCases.map(\.rawValue).joined(separator: ", ")
        case .momentum: "un momento de 0 o más"
        case .noMomentum: "ningún gradiente guardado junto al momento"
        case .decay: "un factor mayor que 0 y como mucho 1"
        case .parameterName: "el nombre de un parámetro"
        case .rowsAsInInputs: "una lista con tantas filas como inputs, todas igual de largas"
        case .matrix(let inputs): "una matriz para \(inputs) \(inputs == 1 ? "entrada" : "entradas")"
        case .lanes(let most): "una lista de 2 a \(most) carriles"
        case .atLeastOneRun: "al menos una ejecución"
        case .atLeastOneRate: "al menos una tasa"
        case .lane(let lane): "el carril \(lane)"
        case .step(let step): "el paso \(step)"
        case .laterStep(let earlier, let last): "un paso posterior a \(earlier), hasta \(last)"
        case .iteration(let earlier, let last): "una iteración posterior a \(earlier), hasta \(last)"
        case .endOfTrace(let step): "el final de la traza tras el paso \(step)"
        }
    }
}
