import { spawnSync } from 'node:child_process'

/** True where the environment's locale is installed and writes UTF-8. A name in LANG says nothing: it may not be installed. */
export function speaksUtf8(env: NodeJS.ProcessEnv): boolean {
  const { stdout } = spawnSync('locale', ['charmap'], { env, encoding: 'utf8', timeout: 2_000 })
  return /utf-?8/i.test(stdout ?? '')
}

/**
 * The environment of a browser we start. `dumps` is where a crash handler that cannot be switched off would write.
 * On Linux Chromium reads names of files through the locale, and silently loses those with Arabic or accented letters
 * when that locale is not installed: it then gets the one UTF-8 locale that always is.
 */
export function browserEnvironment(env: NodeJS.ProcessEnv, dumps: string, platform = process.platform, utf8 = speaksUtf8): NodeJS.ProcessEnv {
  const quiet = {
    ...env,
    // Else Chromium's own builds complain of keys that only their makers have.
    GOOGLE_API_KEY: 'no',
    GOOGLE_DEFAULT_CLIENT_ID: 'no',
    GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
    BREAKPAD_DUMP_LOCATION: dumps,
  }
  return platform !== 'linux' || utf8(env) ? quiet : { ...quiet, LC_ALL: 'C.UTF-8' }
}
