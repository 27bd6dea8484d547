export { default, metadata, viewport } from '../r/layout';
