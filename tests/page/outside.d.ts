// What the page's scripts use and another file brings: vis-network, which has no types of its own.
declare const vis: any;
