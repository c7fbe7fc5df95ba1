import Learning
import Testing

@testable import nnviz

@Suite("Tables of data")
struct TableTests {
    private static let data = try? TrainingData(inputs: [[0, 1], [-1, 0.5]], targets: [[2], [100]])

    private func table(_ text: String, columns: String? = nil) throws -> TrainingData {
        try trainingData(
            fromTable: Array(text.utf8), columns: columns.map { try Typed<[TableColumn]>.columns($0).value })
    }

    @Test(
        "Inputs and targets, whatever the order of the columns, their names and what separates them",
        arguments: [
            "x0,x1,y0\n0,1,2\n-1,0.5,1e2\n", "y0,x1,x0\r\n2,1,0\r\n100,.5,-1",
            "\u{FEFF} x0 ,x1, y0\n\n0, 1 ,2\n-1,0.5,100\n\n",
            "\"x0\",\"x1\",\"y0\"\n\"0\",\"1\",2\n\"-1\",0.5,\"100\"\n",
            "\u{FEFF}\"x0\" , \"x1\",y0\r\n0,1,\"2\"\r\n-1,.5,1e2",
            "X,X1,Y\n0,1,2\n-1,.5,100", "x10,y7,x3\n1,2,0\n.5,100,-1\n",
            "x0\tx1\ty0\r\n0\t1\t2\r\n-1\t0,5\t100", "x0;x1;y0\n0;1,0;2,0\n-1;0,5;100",
            "x0;x1;y0\n0;1;2\n-1;\"0,5\";100", "sep=;\nx0;x1;y0\n0;1;2\n-1;0.5;100",
            "x0,x1,y0\n0,1,2,\n-1,.5,100,\n",
            "# a comment\nx0,x1,y0\n# another\n0,1,2\n-1,.5,100\n",
            "x0,x1,y0\r0,1,2\r-1,.5,100\r",
        ])
    func good(text: String) throws { #expect(try table(text) == Self.data) }

    @Test(
        "Columns that are given, with a header of any names or none",
        arguments: [
            ("0,1,2\n-1,.5,100", "x,x,y"), ("i1,i2,o1\n0,1,2\n-1,.5,100", "x,x,y"),
            ("a;z;b;c\n7;2;0;1\n8;100;-1;,5", "-,y,X,x"),
            (",x0,x1,y0\n0,0,1,2\none,-1,.5,100", "-,x,x,y"), ("y0,y1,y2\n0,1,2\n-1,.5,100", "x,x,Y"),
        ])
    func columns(text: String, columns: String) throws {
        #expect(try table(text, columns: columns) == Self.data)
    }

    @Test(
        "A bad table is refused with the place, the line and what would be right",
        arguments: [
            (
                "",
                "line 1: the file has no rows; it needs a header such as x0,x1,y0 and a row of numbers such as 0,1,1"
            ),
            ("x0,y0\n", "line 2: no row of numbers follows the header 'x0,y0'"),
            ("0,1,2\n", "line 1: '0,1,2' is not a header; put x0,x1,y0 above it, or use --columns x,x,y"),
            (
                "a b c\n",
                "line 1: 'a b c' has blanks between its values; put commas, semicolons or tabs there and use --columns x,x,y"
            ),
            (
                "\n#\nx0,x1\n1,2\n",
                "line 3: 'x0,x1' has no target; name a column y, or several y0, y1, …, or use --columns x,y"
            ),
            ("y0,y1\n1,2\n", "line 1: 'y0,y1' has no input; name a column x, or several x0, x1, …"),
            (
                "x0,y0,X0\n1,2,3\n",
                "line 1, field 3: 'X0' is there twice in 'x0,y0,X0'; number the columns: x0, x1, …, y0, y1, …"
            ),
            ("x0,y0\n1,2\n1\n", "line 3: 1 field in '1', but 2 in line 1"),
            ("x0,y0\n1,2,3\n", "line 2: 3 fields in '1,2,3', but 2 in line 1"),
            ("x0,y0\n1,2\n1,two\n", "line 3, field 2: 'two' in '1,two' is not a number such as -1.5"),
            (
                "x0,y0\n1,2\n,2\n",
                "line 3, field 1: a number is missing in ',2'; fill it in or remove the line"
            ),
            ("x0,y0\n1,\"1,5\"\n", "line 2, field 2: '1,5' in '1,\"1,5\"' is not a number such as -1.5"),
            ("x0,y0\n\"1\"2,3\n", "line 2, field 1: '\"1\"2' in '\"1\"2,3' is not a number such as -1.5"),
            ("x0,y0\n1,\"2\n", "line 2, field 2: '\"2' in '1,\"2' is not a number such as -1.5"),
            (
                "x0,y0\n1e39,2\n",
                "line 2, field 1: '1e39' is too large or too small; a float32 goes up to 3.4e38"
            ),
            ("x0,y0\nnan,2\n", "line 2, field 1: 'nan' in 'nan,2' is not a number such as -1.5"),
            (
                "x0;y0\n1;2,5\n1.5;2\n",
                "line 3, field 1: '1.5' has a decimal point, but line 2 has a decimal comma"
            ),
            ("x0;y0\n1;1.234,5\n", "line 2, field 2: '1.234,5' in '1;1.234,5' is not a number such as -1.5"),
            (
                "x0,y0\n1,\u{202E}2\n",
                "line 2, field 2: '\\u{202E}2' in '1,\\u{202E}2' is not a number such as -1.5"
            ),
            ("x0\0,\0y0", "line 1: the file is not text in UTF-8; save it as CSV in UTF-8"),
        ])
    func bad(text: String, message: String) {
        let error = #expect(throws: TableError.self) { try table(text) }
        #expect(error?.description == message)
    }

    @Test(
        "Where a header has other names, the message says with which --columns it would be read",
        arguments: [
            ("i1,i2,o1", "x,x,y"), ("X,Y,Z", "x,x,y"), ("x1,x2,XOR", "x,x,y"), (",x0,y0", "-,x,y"),
            ("a,y0,b", "x,y,x"),
            ("x0;x1;labels", "x,x,y"),
        ])
    func suggestion(header: String, columns: String) {
        let error = #expect(throws: TableError.self) { try table(header + "\n0,1,2\n") }
        #expect(
            error?.description.hasSuffix(
                "in '\(header)' is not an input (x, x0, x1, …) or a target (y, y0, y1, …); rename it, or say what each column is: --columns \(columns)"
            ) == true)
    }

    @Test("Columns that do not go with the file")
    func misfit() {
        let error = #expect(throws: TableError.self) { try table("1,2,3\n", columns: "x,y") }
        #expect(error?.description == "line 1: --columns has 2 columns, but there are 3 in '1,2,3'")
    }

    @Test("However long a field, its message is short")
    func longField() throws {
        let long = String(repeating: "a", count: 1_000_000)
        for text in ["x0,\(long)\n", "x0,y0\n1,\(long)\n", "\(long) \(long)\n"] {
            let error = #expect(throws: TableError.self) { try table(text) }
            let message = try #require(error?.description)
            #expect(message.count < 300 && message.contains("aaa…"))
        }
    }

    @Test("Bytes that are no text are refused")
    func notText() {
        #expect(throws: TableError.self) { try trainingData(fromTable: [0x78, 0x30, 0xFF]) }
    }
}
