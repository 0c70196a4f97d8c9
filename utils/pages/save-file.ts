// Saves a file in the person's own downloads, as a link to it would.

export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has had time to take it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
