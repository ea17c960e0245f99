// How the application is packed. Programs are bundled (dist/), so of node_modules only what cannot be bundled goes along:
// the native modules, whose binaries lie beside the archive because nothing can be loaded out of one, and the fonts of print.
const NATIVE = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2', '@node-rs/argon2-*']
const FONTS = ['@fontsource/inter', '@fontsource/noto-sans-arabic']

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.masar.app',
  productName: 'Masar',
  copyright: 'Apache-2.0',
  directories: { output: 'out/packages' },
  files: [
    'dist/**',
    'resources/**',
    'package.json',
    'LICENSE',
    'NOTICE',
    '!node_modules/**',
    ...[...NATIVE, ...FONTS].map((name) => `node_modules/${name}/**`),
    '!node_modules/better-sqlite3-multiple-ciphers/{deps,src}/**',
    '!**/*.map',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  // The native modules bring binaries that serve every Node and Electron of their platform.
  npmRebuild: false,
  nodeGypRebuild: false,
  // No updater: nothing in this application asks a network for anything.
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  electronLanguages: ['en', 'en-US', 'en-GB', 'fr', 'ar'],
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  mac: { target: ['dmg'], category: 'public.app-category.productivity' },
}
