import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { loadPreferences } from './state/preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('no root element')

void loadPreferences().finally(() => createRoot(root).render(<App />))
