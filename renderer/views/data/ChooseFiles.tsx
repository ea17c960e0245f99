import { useRef } from 'react'
import { FilePlus2 } from 'lucide-react'
import { receive } from '../../app/DropFiles.tsx'
import { Button, type ButtonLook } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useShortcut } from '../../components/keys.ts'
import { useT } from '../../i18n/index.ts'
import { sayError } from '../../state/toasts.ts'

/** Opens the system's file chooser. The input is a plain one, so that both shells can tell the path of what was chosen. */
export function ChooseFiles({ look = 'plain', large = false }: { look?: ButtonLook; large?: boolean }) {
  const { t } = useT()
  const input = useRef<HTMLInputElement>(null)
  useShortcut('Ctrl O', () => input.current?.click())
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          void receive(files).catch(sayError)
          event.currentTarget.value = ''
        }}
      />
      <Button look={look} size={large ? 'large' : 'normal'} icon={<FilePlus2 />} after={<KeyHint keys="Ctrl O" />} onPress={() => input.current?.click()}>
        {t('data.choose')}
      </Button>
    </>
  )
}
