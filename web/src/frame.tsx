import { type ReactNode, useEffect, useRef } from 'react';
import type { Answer } from './answer.js';
import { isTyping } from './keys.js';

interface FrameProps {
  /** Of the browser's tab. */
  readonly title: string;
  /** What stands in the search field. */
  readonly words?: string;
  readonly children: ReactNode;
}

/** What every page has: the way past the navigation, the search field (`/` goes there), the main part. */
export const Frame = ({ title, words = '', children }: FrameProps) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${title} · Chancery`;
  }, [title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <a className="name" href="/">
          Chancery
        </a>
        <search>
          <form action="/search" method="get">
            <input
              ref={field}
              type="search"
              name="q"
              defaultValue={words}
              maxLength={500}
              aria-label="Search articles and statements"
              aria-keyshortcuts="/"
              placeholder="Search what was written and said"
            />
          </form>
        </search>
        <nav aria-label="Desk">
          <a href="/">Articles</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
};

/** A page that has only something to say. */
export const Message = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="page">
    <h1>{title}</h1>
    <p className="lead">{children}</p>
  </div>
);

interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ReactNode;
}

/** Shows `children` of what was answered; before that says that it waits, and why when it failed. */
export const Answered = <T,>({ answer, children }: AnsweredProps<T>): ReactNode => {
  if (answer.state === 'here') return children(answer.value);
  if (answer.state === 'waiting')
    return (
      <p className="page waiting" role="status">
        Fetching from the desk …
      </p>
    );
  return (
    <div role="alert">
      <Message title="This could not be shown">
        {answer.message} <span className="code">{answer.code}</span>
      </Message>
    </div>
  );
};
