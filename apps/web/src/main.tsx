import './application/strict-policy.ts';
import { createRoot } from 'react-dom/client';
import { Application } from './application/Application.tsx';

const place = document.getElementById('application');
if (place === null) throw new Error('index.html has no element #application');
createRoot(place).render(<Application />);
