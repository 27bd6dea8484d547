export { default } from '../r/not-found';
