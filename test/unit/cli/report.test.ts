import assert from "node:assert/strict";
import { type FoundProblem, report } from "../../../src/cli/report";

const problem = (path: string): FoundProblem => ({
  path,
  line: 3,
  column: 5,
  code: "anchor.lost",
  message: "100 % of it\nis gone.",
  severity: "error",
});

describe("problems for other programs", () => {
  const paths: readonly (readonly [path: string, uri: string, file: string])[] = [
    ["d/a b.txt", "d/a%20b.txt", "d/a b.txt"],
    ["./état 5%.txt", "./%C3%A9tat%205%25.txt", "./état 5%25.txt"],
    ["no#1?.txt", "no%231%3F.txt", "no#1?.txt"],
    ["a: b, c.txt", "./a:%20b,%20c.txt", "a%3A b%2C c.txt"],
    ["d\\a.txt", "d/a.txt", "d\\a.txt"],
    ["C:\\d\\a.txt", "file:///C:/d/a.txt", "C%3A\\d\\a.txt"],
    ["two\nlines.txt", "two%0Alines.txt", "two%0Alines.txt"],
  ];
  for (const [path, uri, file] of paths)
    it(`name the file ${JSON.stringify(path)}`, () => {
      const [run] = JSON.parse(report([problem(path)], "sarif")).runs;
      const [result] = run.results;
      assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, uri);
      assert.deepEqual(result.locations[0].physicalLocation.region, { startLine: 3, startColumn: 5 });
      assert.equal(
        report([problem(path)], "github"),
        `::error file=${file},line=3,col=5,title=anchor.lost::100 %25 of it%0Ais gone.\n`,
      );
    });
});
