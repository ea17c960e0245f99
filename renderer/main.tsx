import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { questions } from './app/questions.ts'
import { loadPreferences } from './state/preferences.ts'
import { offerQuestions } from './views/answers/all.ts'

const root = document.getElementById('root')
if (!root) throw new Error('no root element')

offerQuestions(questions)
void loadPreferences().finally(() => createRoot(root).render(<App />))
