package com.microsoft.planted;

/** Stands for Microsoft's library in a planted violation. */
public final class MicrosoftThing {}
