import Learning

extension Session {
    /// What is true now and what comes next, as the learning core has found it.
    public var outlook: Subject.Outlook { Subject.outlook(timeline, after: rememberedOutlook) }

    /// Keeps the outlook, so that the next one need not be found from the beginning; it changes nothing that is shown.
    public mutating func rememberOutlook() { rememberedOutlook = outlook }
}
