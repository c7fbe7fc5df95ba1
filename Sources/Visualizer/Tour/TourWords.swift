/// The words around the chapters of the tour, in one language.
struct TourWords: Sendable {
    let title: @Sendable (Chapter.Name) -> String
    let chapterLabel: String
    let chapter: @Sendable (Int, Int) -> String
    let page: @Sendable (Int, Int) -> String
    let predict: String
    let chooseKeys: String
    let typeKeys: String
    let unreadable: @Sendable (String) -> String
    let yourAnswer: String
    let watch: @Sendable (Int, Int) -> String
    let skip: String
    let right: String
    let wrong: String
    let tryIt: String
    let andNowYou: String
    let openKeys: String
    let predictIt: String
    let chapters: String
    let onward: String
    let end: String

    // Without a screen.
    let plainNumber: String
    let plainChoice: @Sendable (Int) -> String
    let outOfRange: @Sendable (Int) -> String
    let answerIs: String
    let goOn: @Sendable (String) -> String
}
