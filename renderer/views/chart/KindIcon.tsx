import type { NodeKind } from '../../../shared/model/chart.ts'
import { GLYPHS, OUTLINES } from '../../chart/icons.ts'
import { classes } from '../../components/classes.ts'

/** The sign of a kind as the chart draws it: outline, glyph, colour. `hollow` for the protected. */
export function KindIcon({ kind, size = 18, hollow }: { kind: NodeKind; size?: number; hollow?: boolean }) {
  const glyph = `<g transform="translate(7.5 7.5) scale(0.71)" class="kind-glyph">${GLYPHS[kind]}</g>`
  return (
    <svg
      className={classes('kind-icon', hollow && 'kind-hollow')}
      data-kind={kind}
      width={size}
      height={size}
      viewBox="-1 -1 34 34"
      aria-hidden
      dangerouslySetInnerHTML={{ __html: `<g class="kind-outline">${OUTLINES[kind]}</g>${glyph}` }}
    />
  )
}
