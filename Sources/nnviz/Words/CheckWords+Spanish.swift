import Learning

extension CheckWords {
    static func spanishReason(_ mistake: Mistake) -> String {
        switch mistake {
        case .noStep: "Los parámetros no cambian nunca: falta la actualización."
        case .ascent: "El gradiente se suma en vez de restarse, así que la pérdida sube."
        case .sum:
            "La pérdida es una suma y no una media, así que cada gradiente es tantas veces mayor como errores hay."
        case .squared:
            "La pérdida es el error al cuadrado y no |error|, así que los pasos encogen con el error."
        case .absolute: "La pérdida es |error| y no el error al cuadrado, así que los pasos no menguan."
        case .keepGradients: "Los gradientes no se ponen a cero: cada uno se suma a todos los anteriores."
        case .twoSteps: "Cada gradiente se resta dos veces."
        case .stepBeforeBackward:
            "La actualización va antes de backward(), así que usa el gradiente del paso anterior; la primera no hace nada."
        case .frozenFirst: "La primera capa no cambia nunca: sus parámetros no se actualizan."
        case .frozenLast: "La última capa no cambia nunca: sus parámetros no se actualizan."
        case .frozenBiases: "Los sesgos no cambian nunca: no se actualizan."
        case .noActivation:
            "Las unidades ocultas no tienen activación, así que todas las capas son una sola función lineal."
        case .activationOnOutput: "Las salidas pasan por una sigmoide y nunca salen de 0 a 1."
        case .errorForSlope:
            "El propio error ocupa el lugar de su pendiente: la de |error| es -1 o +1; la de error², 2·error."
        case .meanForgotten: "La pendiente de una media lleva 1/n."
        case .lastLayerFirst:
            "La última capa se actualiza antes de propagar el error hacia atrás, y para eso hacen falta los pesos viejos."
        case .noActivationSlope: "En la regla de la cadena falta la derivada de la activación."
        case .slopeAtOutput:
            "La activación se aplica otra vez a h antes de derivar; h ya es su valor."
        case .inputForgotten:
            "El gradiente de un peso es su entrada por la pendiente; falta la entrada."
        case .double:
            "Los números son float64; PyTorch calcula por defecto en float32. No está mal, pero salen otras cifras."
        case .rate(let value): "La tasa de aprendizaje es \(value)."
        case .momentum(let value):
            "Parte de cada actualización sigue en la siguiente: un momento de \(value)."
        }
    }
}
