import { expect, test } from 'vitest'
import { parseImsi } from '../../../../shared/identifiers/imsi.ts'
import { SELECTOR_FLAGS } from '../../../../shared/model/selector.ts'

test.each([
  ['604019990000011', '604019990000011', 'MA', 0],
  ['60401-9990000011', '604019990000011', 'MA', 0],
  ['٦٠٤٠١٩٩٩٠٠٠٠٠١١', '604019990000011', 'MA', 0],
  ['208019990000012', '208019990000012', 'FR', 0],
  ['984048813176710', '984048813176710', null, SELECTOR_FLAGS.invalid],
  ['6040199', '6040199', 'MA', SELECTOR_FLAGS.invalid],
  ['6.0401E+14', '6.0401E+14', null, SELECTOR_FLAGS.invalid | SELECTOR_FLAGS.damaged],
])('%s', (raw, value, country, flags) => expect(parseImsi(raw)).toEqual({ kind: 'imsi', value, raw, flags, country }))

test.each(['', '#EMPTY', '0'])('no SIM: "%s"', (raw) => expect(parseImsi(raw)).toBeNull())
