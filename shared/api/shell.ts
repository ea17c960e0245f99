import { z } from 'zod'
import { none, path, text } from './schemas.ts'

/** What the shell itself answers: places on disk, the window's life, the sample case. */
export const shellMethods = {
  'shell.info': {
    target: 'shell',
    args: none,
    result: z.object({
      version: text(32),
      shell: z.enum(['electron', 'chromium']),
      platform: text(32),
      /** Language the system asks for, as BCP 47. */
      language: text(32),
      /** Where new cases go unless the person says otherwise. */
      casesFolder: path,
      /** True when the shell brings the system's own dialogs for folders and saving. */
      nativeDialogs: z.boolean(),
      /** IANA zone of the machine. */
      zone: text(64),
    }),
  },
  /** Cases opened lately that still exist; kept in a settings file outside any case, so it holds paths and nothing else. */
  'shell.recent': { target: 'shell', args: none, result: z.array(z.object({ path, name: text() })) },
  'shell.forget': { target: 'shell', args: z.object({ path }).strict(), result: none },
  /** System dialog; null when the person backs out. Refused where `nativeDialogs` is false. */
  'shell.chooseFolder': { target: 'shell', args: z.object({ start: path.optional() }).strict(), result: path.nullable() },
  'shell.chooseSave': { target: 'shell', args: z.object({ name: text(255), folder: path.optional() }).strict(), result: path.nullable() },
  /** For the window's own folder picker where there is no system dialog: names of sub-folders and cases only. */
  'shell.listFolder': {
    target: 'shell',
    args: z.object({ path: path.optional() }).strict(),
    result: z.object({ path, parent: path.nullable(), folders: z.array(text(255)), cases: z.array(text(255)) }),
  },
  /** Ends the case process. */
  'shell.lock': { target: 'shell', args: none, result: none },
  /** Makes (once) the fictitious sample case in the cases folder, reports progress under `job`, and says where it is and its passphrase. */
  'shell.sample': { target: 'shell', args: z.object({ job: text(64) }).strict(), result: z.object({ path, passphrase: text(200) }) },
  'shell.copy': { target: 'shell', args: z.object({ text: z.string().max(1_000_000) }).strict(), result: none },
  /** Window title; the shell adds nothing. */
  'shell.title': { target: 'shell', args: z.object({ title: text(300) }).strict(), result: none },
  /** Preferences of the person on this machine: language, theme, auto-lock. No case data. */
  'shell.preferences': {
    target: 'shell',
    args: z
      .object({
        set: z
          .object({
            lang: z.enum(['en', 'fr', 'ar']),
            theme: z.enum(['system', 'light', 'dark']),
            lockMinutes: z.number().int().min(0).max(480),
            author: text(200),
          })
          .partial()
          .strict()
          .optional(),
      })
      .strict(),
    result: z.object({ lang: z.enum(['en', 'fr', 'ar']).nullable(), theme: z.enum(['system', 'light', 'dark']), lockMinutes: z.number(), author: text(200) }),
  },
} as const
