"""A call without a session, through this computer's own devices."""

import threading
from collections.abc import Callable, Iterator

from voicecare.audio import card
from voicecare.audio.block import AudioIn, Samples
from voicecare.call import account, sip
from voicecare.call.dialler import Outcome
from voicecare.call.tel import TelDialler
from voicecare.errors import AudioError
from voicecare.settings import Settings


def call(chosen: Settings, number: str) -> Iterator[Outcome]:
    """Call a number (E.164) as the settings say, and yield what becomes of it; Ctrl-C hangs up.

    Raises:
        CallError: the account or the number cannot be used, or the SIP client is not installed.
        AudioError: there is no microphone or loudspeaker.
    """
    if chosen.sip_account is None:
        yield from TelDialler().call(number)
        return
    mine = account.account(chosen.sip_account, chosen.sip_proxy, chosen.sip_transport)
    loudspeaker = card.CardOut(chosen.loudspeaker)
    microphone = _Microphone(card.CardIn(chosen.microphone))
    try:
        dialler = sip.dialler(mine, account.password(mine), loudspeaker, microphone.overhear)
        outcomes = dialler.call(number)
        try:
            yield from outcomes
        except KeyboardInterrupt:
            dialler.hang_up()
            yield "ended"
    finally:
        microphone.close()
        loudspeaker.close()


class _Microphone:
    """Hands what is heard to whoever wants it."""

    def __init__(self, device: AudioIn) -> None:
        self._device = device
        self._sink: Callable[[Samples], None] | None = None
        self._thread = threading.Thread(target=self._hear, name="microphone", daemon=True)
        self._thread.start()

    def overhear(self, sink: Callable[[Samples], None] | None) -> None:
        """From now on hand it to this; None: to nobody."""
        self._sink = sink

    def close(self) -> None:
        """Release the device."""
        self._device.close()
        self._thread.join(2.0)

    def _hear(self) -> None:
        try:
            for block in self._device.blocks():
                if self._sink is not None:
                    self._sink(block.samples)
        except AudioError:
            # the other side hears silence, which is for the two to notice
            return
