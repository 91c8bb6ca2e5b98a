/** Where Chancery's sentences begin, in code points: one JSON list for each JSONL line {"text"} on standard input. */
import { text as read } from 'node:stream/consumers';
import { codePointsOf } from '../../dist/text/codepoints.js';
import { sentencesOf } from '../../dist/text/sentences.js';

for (const line of (await read(process.stdin)).trimEnd().split('\n')) {
  const { text } = JSON.parse(line);
  const points = codePointsOf(text);
  const starts = sentencesOf(text).map((sentence) => points.spanToCodePoints(sentence).start);
  process.stdout.write(`${JSON.stringify(starts)}\n`);
}
