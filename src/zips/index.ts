/** Looking into a zip from outside before it is unpacked: office files are zips. */
export { openZip, type Zip, type ZipRefusal } from './open-zip.ts'
