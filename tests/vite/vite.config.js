export default {
    base: "/shop/",
    build: { rollupOptions: { input: ["index.html", "react.html"] } },
};
