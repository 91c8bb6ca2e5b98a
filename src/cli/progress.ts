import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Tells on stderr how far a long run is. */
export interface Progress {
  /** One more article is done, with so many words. */
  step(words: number): void;
  /** A line of its own, such as a failure, that must not tear the bar. */
  note(line: string): void;
  /** The run is over; may be called twice. */
  end(): void;
}

/** Off a terminal a line now and then is enough. */
const LINE_EVERY_MS = 5_000;

/** Progress over `total` articles: a bar on a terminal, else plain lines. `total` null: not known beforehand. */
export const makeProgress = (terminal: Terminal, total: number | null): Progress =>
  terminal.live && total !== null ? bar(terminal, total) : lines(terminal, total);

const count = (number: number): string => number.toLocaleString('en-US');

const rate = (words: number, milliseconds: number): string =>
  count(Math.round(words / Math.max(milliseconds / 1000, 0.001)));

/** "1 min 20 s" from milliseconds. */
const duration = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

const left = (done: number, total: number, spent: number): string =>
  done === 0 ? '…' : duration((spent / done) * (total - done));

const bar = (terminal: Terminal, total: number): Progress => {
  const start = terminal.now();
  const format = '{bar} {value}/{total} articles · {speed} words/s · {left} left';
  const single = new SingleBar(
    {
      format,
      stream: terminal.messages,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  let done = 0;
  let words = 0;
  const payload = (): object => {
    const spent = terminal.now() - start;
    return { speed: rate(words, spent), left: left(done, total, spent) };
  };
  single.start(total, 0, payload());
  return {
    step: (more) => {
      words += more;
      single.update(++done, payload());
    },
    note: (line) => {
      terminal.messages.write('\r\u001b[K'); // wipes the bar; its next redraw comes below the line
      terminal.note(line);
    },
    end: () => single.stop(),
  };
};

const lines = (terminal: Terminal, total: number | null): Progress => {
  const start = terminal.now();
  let told = start;
  let done = 0;
  let words = 0;
  const tell = (): void => {
    const spent = terminal.now() - start;
    const of = total === null ? '' : `/${total}`;
    const rest = total === null ? '' : `, ${left(done, total, spent)} left`;
    const speed = words === 0 ? '' : `, ${rate(words, spent)} words/s`;
    terminal.note(`${done}${of} articles${speed}${rest}`);
    told = terminal.now();
  };
  return {
    step: (more) => {
      done += 1;
      words += more;
      if (done === total || terminal.now() - told >= LINE_EVERY_MS) tell();
    },
    note: (line) => terminal.note(line),
    end: () => {},
  };
};
