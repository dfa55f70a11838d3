import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './look/tokens.css';
import './look/base.css';
import { Messenger } from './app/messenger.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <Messenger />
  </StrictMode>,
);
