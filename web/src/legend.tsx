import { QUADS } from './plover.js';

const SIGNS: readonly (readonly [string, string])[] = [
  ['ev mk', 'solid: it happened or is going on'],
  ['ev mk planned', 'dashed: planned or hypothetical'],
  ['ev mk thwarted', 'double: attempted or thwarted'],
  ['ev mk absent', 'outlined: said not to have happened'],
  ['ev mk alleged begins', 'hollow circle: only alleged'],
];

/** How to read the marks, at the foot of the reader. */
export const Legend = () => (
  <footer className="legend">
    <h2>How to read this page</h2>
    <p>
      <span className="src">Bold</span> who is said to speak · <span className="cue">dotted</span> the words
      that say so · <span className="said">pale ground</span> what is attributed to them
    </p>
    <p>
      {QUADS.map(({ mark, name }) => (
        <span key={mark} className="sign">
          <span className={`ev ${mark}`}>{name}</span>
        </span>
      ))}
    </p>
    <p>
      {SIGNS.map(([classes, words]) => (
        <span key={words} className="sign">
          <span className={classes}>{words}</span>
        </span>
      ))}
    </p>
    <p className="keys">
      <kbd>j</kbd> <kbd>k</kbd> next and previous card · <kbd>Enter</kbd> to its words and back · <kbd>/</kbd>{' '}
      search
    </p>
  </footer>
);
