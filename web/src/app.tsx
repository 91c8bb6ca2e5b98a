import { Frame, Message } from './frame.js';
import { ListPage } from './list-page.js';
import { ReaderPage } from './reader-page.js';
import { SearchPage } from './search-page.js';

/** The page for an address. Links are plain links: the browser keeps history, scroll and new tabs. */
export const App = ({ address }: { readonly address: URL }) => {
  const { pathname, searchParams } = address;
  const [, article] = /^\/a\/([^/]+)$/.exec(pathname) ?? [];
  if (pathname === '/') return <ListPage cursor={searchParams.get('cursor')} />;
  if (pathname === '/search')
    return <SearchPage words={searchParams.get('q') ?? ''} cursor={searchParams.get('cursor')} />;
  if (article !== undefined) return <ReaderPage id={article} />;
  return (
    <Frame title="No such page">
      <Message title="There is no such page">
        <a href="/">All articles</a> are one step away.
      </Message>
    </Frame>
  );
};
