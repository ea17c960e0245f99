import { expect, test } from 'vitest'
import { createDateReader, resolve } from '../../../../../../../main/import/dates/resolve.ts'
import type { DateOrder } from '../../../../../../../shared/model/source.ts'
import { halfOf } from '../../../../../../../main/import/documents/chats/whatsapp/halves.ts'
import { readHeading } from '../../../../../../../main/import/documents/chats/whatsapp/heading.ts'

/** Layouts of telephones round the world; each is the 27th of March 2022, 21:46 (and 3 seconds where it has any). */
const LAYOUTS: [string, string, DateOrder][] = [
  ['German, iOS', '[27.03.22, 21:46:03] X: a', 'dmy'],
  ['German, Android', '27.03.22, 21:46 - X: a', 'dmy'],
  ['French, Android', '27/03/2022 à 21:46 - X: a', 'dmy'],
  ['French, Android, two digits', '27.03.22 à 21:46 - X: a', 'dmy'],
  ['French, iOS', '[27/03/2022 21:46:03] X: a', 'dmy'],
  ['Spanish', '27/3/2022, 9:46 p. m. - X: a', 'dmy'],
  ['Spanish of Mexico, iOS', '[27/03/22, 9:46:03 p.m.] X: a', 'dmy'],
  ['English of the United States', '3/27/22, 9:46\u202fPM - X: a', 'mdy'],
  ['English of the United States, iOS', '[3/27/22, 9:46:03\u202fPM] X: a', 'mdy'],
  ['English of Canada', '2022-03-27, 9:46 p.m. - X: a', 'iso'],
  ['English of South Africa', '2022/03/27, 9:46 pm - X: a', 'iso'],
  ['English of India', '27/03/22, 9:46 pm - X: a', 'dmy'],
  ['Portuguese', '27/03/2022 21:46 - X: a', 'dmy'],
  ['Portuguese, at', '27/03/22 às 21:46 - X: a', 'dmy'],
  ['Italian', '27/03/22, 21:46 - X: a', 'dmy'],
  ['Dutch', '27-03-2022 21:46 - X: a', 'dmy'],
  ['Turkish', '27.03.2022 21:46 - X: a', 'dmy'],
  ['Turkish, twelve hours', '27.03.2022 ÖS 9:46 - X: a', 'dmy'],
  ['Arabic, iOS', '\u200f[٢٧\u200f/٣\u200f/٢٠٢٢، ٩:٤٦:٠٣ م] X: a', 'dmy'],
  ['Arabic, Android', '٢٧\u200f/٣\u200f/٢٠٢٢، ٩:٤٦\u00a0م - X: a', 'dmy'],
  ['Arabic of the Maghreb', '27/03/2022، 21:46 - X: a', 'dmy'],
  ['Arabic, in words', '27/03/2022، 9:46 مساءً - X: a', 'dmy'],
  ['Hebrew', '[27.3.2022, 21:46:03] X: a', 'dmy'],
  ['Hindi', '२७/३/२२, ९:४६ अपराह्न - X: a', 'dmy'],
  ['Persian digits', '۲۷/۳/۲۰۲۲،\u200f ۲۱:۴۶ - X: a', 'dmy'],
  ['Greek', '27/3/22, 9:46 μ.μ. - X: a', 'dmy'],
  ['Chinese', '2022/3/27 下午9:46 - X: a', 'iso'],
  ['Chinese, iOS', '[2022/3/27 下午9:46:03] X: a', 'iso'],
  ['Chinese, in words', '2022年3月27日 下午9:46 - X: a', 'iso'],
  ['Japanese', '[2022/03/27 午後9:46:03] X: a', 'iso'],
  ['Korean', '2022. 3. 27. 오후 9:46 - X: a', 'iso'],
  ['Korean, in words', '2022년 3월 27일 오후 9:46 - X: a', 'iso'],
  ['Hungarian', '2022. 03. 27. 21:46 - X: a', 'iso'],
  ['Finnish', '27.3.2022 klo 21.46 - X: a', 'dmy'],
  ['Bulgarian', '[27.03.22 г., 21:46:03 ч.] X: a', 'dmy'],
  ['Croatian', '27. 03. 2022. 21:46 - X: a', 'dmy'],
  ['Swedish', '2022-03-27 21:46 - X: a', 'iso'],
  ['Indonesian', '27/03/22 21.46 - X: a', 'dmy'],
  ['Malay', '27/03/2022, 9:46 PTG - X: a', 'dmy'],
  ['Somali', '27/03/2022, 9:46 GD - X: a', 'dmy'],
  ['Amharic', '27/03/2022, 9:46 ከሰዓት - X: a', 'dmy'],
  ['Vietnamese', '21:46, 27/03/2022 - X: a', 'dmy'],
]

test.each(LAYOUTS)('%s', (_, line, order) => {
  const heading = readHeading(line)
  expect(heading).toMatchObject({ square: line.includes('['), rest: 'X: a' })
  const written = createDateReader()(heading?.time ?? '')
  if (!written) throw new Error(`${heading?.time} is no time`)
  expect(resolve(written, order)).not.toBe('bad')
  const { y, mo, d, h, mi, s } = written
  expect([y, mo, d, h, mi, s]).toEqual([2022, 3, 27, 21, 46, heading?.square ? 3 : 0])
})

test('Midnight and noon on a clock of twelve hours', () => {
  const times = ['12:05 AM', '12:05 PM', '1:05 AM', '00:08 a. m.', '11:59 p.m.'].map((clock) => readHeading(`1/2/2022, ${clock} - X: a`)?.time)
  expect(times).toEqual(['1/2/2022 00:05', '1/2/2022 12:05', '1/2/2022 01:05', '1/2/2022 00:08', '1/2/2022 23:59'])
  expect(readHeading('[2022/3/27 午前0:08:00] X: a')?.time).toBe('2022-03-27 00:08:00')
  expect(readHeading('[2022/3/27 午後0:08:00] X: a')?.time).toBe('2022-03-27 12:08:00')
})

test('What is written stays beside what is read', () => {
  expect(readHeading('\u200f[٢٧\u200f/٣\u200f/٢٠٢٢، ٩:٤٦:٠٣ م] X: a')).toEqual({
    square: true,
    marked: true,
    local: '٢٧\u200f/٣\u200f/٢٠٢٢، ٩:٤٦:٠٣ م',
    time: '27/3/2022 21:46:03',
    rest: 'X: a',
  })
})

test('A word that could mean either half of the day leaves the time unread', () => {
  const time = readHeading('27/03/2022, 9:46 zzz - X: a')?.time ?? ''
  expect(createDateReader()(time)).toBeNull()
})

test.each(['', 'Hello', '10 - 20', '[x] y', '1.2.3 - z', '27/03/2022 - X: a', '[27/03/2022] X: a', '100/200/300, 10:20 - X: a', '+212 600-000 - 1'])(
  'No heading: %s',
  (line) => {
    expect(readHeading(line)).toBeNull()
  },
)

test('The halves of the day are those that the engine knows of languages with a clock of twelve hours', () => {
  const languages =
    'en es es-MX en-CA en-AU fr nl tr ar ar-EG he hi zh zh-TW ja ko el fa ur bn ms vi sq hu am so sw ti sr ro bg uk uz cs sv fi nb ku ha si my ne lv lt pt'
  for (const language of languages.split(' ')) {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' })
    const wordAt = (hour: number): string => format.formatToParts(new Date(hour * 3_600_000)).find(({ type }) => type === 'dayPeriod')?.value ?? ''
    expect([halfOf(wordAt(3)), halfOf(wordAt(15))], language).toEqual([0, 12])
  }
})
