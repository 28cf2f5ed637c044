import ArgumentParser
import Ingestion
import Usage

/// `query`: the common questions to a database.
struct QueryCommand: ParsableCommand {
    static var configuration: CommandConfiguration { QueryOptions.configuration }

    @OptionGroup var options: QueryOptions

    func run() throws { try FigureStore(path: options.db).answer(options.question, about: options.words, as: options.format) { put($0) } }
}
