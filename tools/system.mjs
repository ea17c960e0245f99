import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// What tests need of the system and npm cannot bring: a browser, a display to show it on, and the tools that look at PDFs.
const PACKAGES = { chromium: 'chromium', Xvfb: 'xvfb', pdftotext: 'poppler-utils' }
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge', 'chrome']

function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', ''] : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const ending of endings) if (folder && existsSync(join(folder, name + ending))) return join(folder, name + ending)
  return null
}

const debianLike = () => existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

function apt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  process.stderr.write(`Masar: installing ${packages.join(' ')} for the tests…\n`)
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
}

/** Installs what is missing where it may (Debian or Ubuntu, as root); elsewhere prints the line to run. Returns whether a browser is there. */
export function ensureBrowser() {
  const present = () => Boolean(process.env.MASAR_BROWSER && existsSync(process.env.MASAR_BROWSER)) || NAMES.some((name) => onPath(name))
  const missing = Object.entries(PACKAGES)
    .filter(([program]) => (program === 'chromium' ? !present() : process.platform === 'linux' && !onPath(program)))
    .map(([, name]) => name)
  if (missing.length > 0 && process.platform === 'linux' && debianLike()) {
    if (process.getuid?.() === 0) apt(missing)
    else process.stderr.write(`Masar: the tests need: sudo apt-get install ${missing.join(' ')}\n`)
  } else if (missing.includes('chromium'))
    process.stderr.write('Masar: the tests need Chromium, Chrome or Edge; set MASAR_BROWSER to its path if it is not on PATH.\n')
  return present() || process.platform !== 'linux'
}
