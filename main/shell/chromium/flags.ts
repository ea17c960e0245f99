const FEATURES_OFF = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'SpareRendererForSitePerProcess',
  'GlobalMediaControls',
  'Reporting',
  'NetworkTimeServiceQuerying',
  'HttpsUpgrades',
  'AutoDeElevate',
  'msEdgeSidebarV2',
  'msSmartScreenProtection',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Flags of every browser process: no network, nothing fetched in the background, nothing kept, nothing offered. */
const QUIET = [
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Were a name ever resolved, there would be nobody to carry the request.
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Without it a bar warns of the flag that maps all names to nothing.
  '--test-type',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-spell-checking',
  '--disable-save-password-bubble',
  '--metrics-recording-only',
  '--disk-cache-size=1',
  '--password-store=basic',
  '--use-mock-keychain',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]

/** Chromium refuses to run as root inside its own sandbox; there, and only there, it runs without. */
export const needsNoSandbox = (uid: number | undefined): boolean => uid === 0

export interface FlagOptions {
  profile: string
  uid: number | undefined
}

const common = ({ profile, uid }: FlagOptions): string[] => [`--user-data-dir=${profile}`, ...QUIET, ...(needsNoSandbox(uid) ? ['--no-sandbox'] : [])]

/** Flags of the browser that shows the window. `debugPort` is for tests. */
export const windowFlags = (options: FlagOptions & { url: string; debugPort: number | null; lang: string }): string[] => [
  ...common(options),
  '--incognito',
  `--app=${options.url}`,
  `--lang=${options.lang}`,
  '--window-size=1440,900',
  ...(options.debugPort === null ? [] : [`--remote-debugging-port=${options.debugPort}`]),
]

/** Flags of the windowless browser that prints. */
export const printFlags = (options: FlagOptions): string[] => [...common(options), '--headless', '--incognito', '--no-startup-window']
