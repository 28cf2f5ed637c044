/// What the programs for PDF and `.doc` print, as paragraphs. The fuzzer begins here: the programs themselves are not its own.
package enum PrintedText {
    /// The paragraphs of what `cchc-pdf text` prints.
    package static func paragraphs(ofPDF output: [UInt8]) -> [String] { PDFArranger(PDFPage.pages(output)).text() }

    /// The paragraphs of what antiword or catdoc prints.
    package static func paragraphs(ofWord output: [UInt8]) -> [String] { LegacyWordReader.lines(output) }
}
