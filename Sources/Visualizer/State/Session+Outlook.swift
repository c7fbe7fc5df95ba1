import Learning

extension Session {
    /// What is true now and what comes next, as the learning core has found it.
    public var outlook: Subject.Outlook { Subject.outlook(timeline) }
}

extension Exhibit {
    /// What is true now and what comes next, as one text, however long.
    public static func sentence(_ session: Session<Self>) -> String { statements(session).whole }
}
