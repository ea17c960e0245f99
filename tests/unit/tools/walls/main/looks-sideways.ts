import '../renderer/window.tsx'
