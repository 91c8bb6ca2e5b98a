import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './style/base.css';
import './style/list.css';
import './style/reader.css';
import './style/marks.css';
import './style/cards.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('desk');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App address={new URL(location.href)} />
    </StrictMode>,
  );
