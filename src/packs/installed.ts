// Written by src/dev/list-packs.mjs from the folders beside it.
export { delivery } from './delivery/delivery';
export { music } from './music/music';
export { shopping } from './shopping/shopping';
export { video } from './video/video';
