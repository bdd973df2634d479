// Jest reporter: one plain last line that a person or a machine can read at a glance.
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = results;
    // A file that could not even be loaded has no tests to count, but it has failed.
    const unloaded = testResults.filter((file) => file.testExecError && file.numFailingTests === 0).length;
    const failed = numFailedTests + unloaded;
    const line = `\n${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    // Jest writes its own summary after every reporter has ended, so the last word is kept for the end.
    process.once('exit', () => console.log(line));
  }
}
