import { posix, win32, type PlatformPath } from 'node:path'

export interface Person {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
}

export const pathOf = (platform: NodeJS.Platform): PlatformPath => (platform === 'win32' ? win32 : posix)

/** Where a program of this platform keeps its settings. */
export function configFolder({ platform, env, home }: Person): string {
  const path = pathOf(platform)
  const absolute = (value: string | undefined, otherwise: string): string => (value && path.isAbsolute(value) ? value : otherwise)
  if (platform === 'win32') return path.join(absolute(env['APPDATA'], path.join(home, 'AppData', 'Roaming')), 'Masar')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Masar')
  return path.join(absolute(env['XDG_CONFIG_HOME'], path.join(home, '.config')), 'masar')
}

/**
 * Where new cases go unless the person says otherwise: `Masar` in the home folder. Not in Documents, which Windows and
 * macOS may copy to a cloud without asking again.
 */
export const casesFolder = ({ platform, home }: Person): string => pathOf(platform).join(home, 'Masar')
