import Learning
import Testing

@testable import nnviz

@Suite("Tables of data")
struct TableTests {
    @Test(
        "Inputs and targets, whatever the order of the columns and the ends of lines",
        arguments: [
            "x0,x1,y0\n0,1,2\n-1,0.5,1e2\n", "y0,x1,x0\r\n2,1,0\r\n100,.5,-1",
            "\u{FEFF} x0 ,x1, y0\n\n0, 1 ,2\n-1,0.5,100\n\n",
            "\"x0\",\"x1\",\"y0\"\n\"0\",\"1\",2\n\"-1\",0.5,\"100\"\n",
            "\u{FEFF}\"x0\" , \"x1\",y0\r\n0,1,\"2\"\r\n-1,.5,1e2",
        ])
    func good(text: String) throws {
        let data = try trainingData(fromCSV: Array(text.utf8))
        #expect(data == (try TrainingData(inputs: [[0, 1], [-1, 0.5]], targets: [[2], [100]])))
    }

    @Test(
        "A bad table is refused with the place",
        arguments: [
            ("", "line 1, column 1: the file is empty"),
            ("x0,y0\n", "line 2, column 1: there is no row of numbers"),
            ("a,y0\n1,2\n", "line 1, column 1: 'a' is no column; x0, … and y0, … are"),
            ("x0,x2,y0\n1,2,3\n", "line 1, column 1: there is no column 'x1'"),
            ("x0,x1\n1,2\n", "line 1, column 1: there is no column 'y0'"),
            ("x0,y0,x0\n1,2,3\n", "line 1, column 3: 'x0' is there twice"),
            ("x0,y0\n1,2\n1\n", "line 3, column 2: 2 values expected, found 1"),
            ("x0,y0\n1,2,3\n", "line 2, column 3: 2 values expected, found 3"),
            ("x0,y0\n1,2\n1,two\n", "line 3, column 2: 'two' is no finite float32 number"),
            ("\"x0\",\"x\"\"0\",y0\n1,2,3\n", "line 1, column 2: 'x\"0' is no column; x0, … and y0, … are"),
            ("x0,y0\n1,\"1,5\"\n", "line 2, column 2: '1,5' is no finite float32 number"),
            ("x0,y0\n\"1\"2,3\n", "line 2, column 1: '\"1\"2' is no finite float32 number"),
            ("x0,y0\n1,\"2\n", "line 2, column 2: '\"2' is no finite float32 number"),
            ("x0,y0\n1e39,2\n", "line 2, column 1: '1e39' is no finite float32 number"),
            ("x0,y0\nnan,2\n", "line 2, column 1: 'nan' is no finite float32 number"),
        ])
    func bad(text: String, message: String) {
        let error = #expect(throws: TableError.self) { try trainingData(fromCSV: Array(text.utf8)) }
        #expect(error?.description == message)
    }

    @Test("Bytes that are no text are refused")
    func notText() {
        #expect(throws: TableError.self) { try trainingData(fromCSV: [0x78, 0x30, 0xFF]) }
    }
}
