import type { Progress } from '../../shared/api/contract.ts'
import type { Translate } from '../../shared/model/translate.ts'
import type { Output } from './output.ts'

const QUIET_MS = 5_000

/** Progress on stderr: one line that renews itself on a terminal, now and then a line elsewhere. */
export function progressLine(t: Translate, output: Output): { show(progress: Progress): void; clear(): void } {
  let shown = false
  let told = performance.now()
  return {
    show(progress) {
      if (output.isTerminal) {
        process.stderr.write(`\r\x1b[K${sentence(t, progress)}`)
        shown = true
      } else if (performance.now() - told > QUIET_MS) {
        told = performance.now()
        output.say(sentence(t, progress))
      }
    },
    clear() {
      if (shown) process.stderr.write('\r\x1b[K')
      shown = false
    },
  }
}

function sentence(t: Translate, { step, done, total, left }: Progress): string {
  const share = total === null || total === 0 ? '' : ` ${Math.min(100, Math.floor((100 * done) / total))} %`
  const rest = left === null ? '' : `  ${t('cli.left', { count: Math.max(1, Math.round(left)) })}`
  return `${t(`cli.step.${step}`)}${share}${rest}`
}
