import './Dialogs.css'
import { Dialog } from '../components/Dialog.tsx'
import { KeyHint } from '../components/KeyHint.tsx'
import { useShortcut } from '../components/keys.ts'
import { useT } from '../i18n/index.ts'

const LIST = [
  ['search', 'Ctrl K'],
  ['case', 'Ctrl 1'],
  ['data', 'Ctrl 2'],
  ['chart', 'Ctrl 3'],
  ['phones', 'Ctrl 4'],
  ['network', 'Ctrl 5'],
  ['routes', 'Ctrl 6'],
  ['exhibits', 'Ctrl 7'],
  ['log', 'Ctrl 8'],
  ['choose', 'Ctrl O'],
  ['lock', 'Ctrl L'],
  ['back', 'Esc'],
  ['help', 'F1'],
] as const

/** All shortcuts of the frame on one card. F1 opens it. */
export function ShortcutsDialog({ isOpen, onOpen, onClose }: { isOpen: boolean; onOpen(): void; onClose(): void }) {
  const { t } = useT()
  useShortcut('F1', onOpen)
  return (
    <Dialog title={t('common.shortcuts')} isOpen={isOpen} onClose={onClose}>
      <dl className="app-shortcuts">
        {LIST.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`common.shortcut.${name}`)}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
