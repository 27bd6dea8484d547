// Written by src/dev/list-packs.mjs from the folders beside it.
export { music } from './music/music';
