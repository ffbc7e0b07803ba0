//! The registration of the service worker, which keeps the page for when there is no network.

/**
 * Lets the browser keep the page, where it can: served, by a browser that has service workers, from a site that has the list
 * of files. Elsewhere the page works nevertheless, as long as there is a network.
 *
 * @param {(reload: () => void) => void} onUpdate called once another version is kept, with the function that shows it
 */
export async function keepOffline(onUpdate) {
    const workers = location.protocol.startsWith("http") ? navigator.serviceWorker : undefined;
    if (!workers) return;
    const registration = await workers
        .register(new URL("../service-worker.js", import.meta.url), { updateViaCache: "none" })
        .catch(() => null);
    if (!registration) return;
    const tell = () => {
        const { waiting } = registration;
        // The first version ever waits for nobody.
        if (waiting && workers.controller) onUpdate(() => takeOver(workers, waiting));
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
    tell();
}

/**
 * Shows the page anew, as another version has it.
 *
 * @param {ServiceWorkerContainer} workers
 * @param {ServiceWorker} waiting
 */
function takeOver(workers, waiting) {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
}
